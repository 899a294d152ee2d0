package org.lrpexplorer.modelio.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.JsonMutations;
import org.lrpexplorer.JsonMutations.Mutation;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.problem.CancellationToken;

/** Whatever stands in a configuration in place of what Keras writes, the file opens or one sentence says why not. */
class WrongValuesTest {

    private static final int CASES = 250;

    /** Every kind of setting of the layers that have no weights, in the forms of Keras 2 and 3. */
    private static final String WEIGHTLESS = """
            {'class_name':'Sequential','config':{'name':'s','layers':[
            {'class_name':'InputLayer','config':{'batch_input_shape':[null,8,8,2],'name':'x'}},
            {'class_name':'Rescaling','config':{'name':'scaled','scale':0.5,'offset':[[0.25]]}},
            {'class_name':'Normalization','config':{'name':'norm','axis':[3],'mean':[1,2],'variance':{
              'class_name':'__numpy__','config':{'value':[[1,2]],'dtype':'float32'}},'invert':false}},
            {'class_name':'ZeroPadding2D','config':{'name':'pad','padding':[[1,2],[0,1]],'data_format':'channels_last'}},
            {'class_name':'Cropping2D','config':{'name':'crop','cropping':{'class_name':'__tuple__','items':[1,1]}}},
            {'class_name':'ReLU','config':{'name':'relu','max_value':6.0,'negative_slope':{
              'class_name':'__numpy__','config':{'value':0.0}},'threshold':0}},
            {'class_name':'LeakyReLU','config':{'name':'leaky','alpha':[0.1],'negative_slope':0.2}},
            {'class_name':'ELU','config':{'name':'elu','alpha':1.0}},
            {'class_name':'ThresholdedReLU','config':{'name':'threshold','theta':1.0}},
            {'class_name':'UpSampling2D','config':{'name':'up','size':[2,2],'interpolation':'nearest'}},
            {'class_name':'MaxPooling2D','config':{'name':'max','pool_size':[2,2],'strides':{
              'class_name':'__tuple__','items':[2,2]},'padding':'same'}},
            {'class_name':'AveragePooling2D','config':{'name':'mean','pool_size':2,'strides':null,'padding':'valid'}},
            {'class_name':'Activation','config':{'name':'act','activation':{'module':'builtins','class_name':'function',
              'config':'tanh','registered_name':'function'}}},
            {'class_name':'Permute','config':{'name':'turn','dims':[1,2,3]}},
            {'class_name':'GlobalAveragePooling2D','config':{'name':'global','keepdims':false}},
            {'class_name':'Reshape','config':{'name':'cells','target_shape':[1,1,-1]}},
            {'class_name':'Flatten','config':{'name':'flat','data_format':'channels_last'}},
            {'class_name':'Dropout','config':{'name':'drop','rate':0.5}},
            {'class_name':'Softmax','config':{'name':'end','axis':-1}}]}}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "convnext3.keras",
                "first2.h5",
                "mobile3.keras",
                "nested2.h5",
                "nested3.keras",
                "norms3.keras",
                "outputs3.keras",
                "plain2.keras",
                "residual2.h5",
                "squeeze2.h5",
                "squeeze3.keras",
                "xception3.keras"
            })
    void becomeASentenceOrANetwork(String name) throws IOException {
        Path file = KerasFilesTest.file(name);
        List<String> failures = new ArrayList<>();
        if (name.endsWith(".h5")) {
            try (FileChannel bytes = FileChannel.open(file);
                    Hdf5File hdf5 = new Hdf5File(new MeteredChannel(bytes, 0, bytes.size(), new CancellationToken()))) {
                String config = hdf5.text(hdf5.root(), "model_config").orElseThrow();
                for (Mutation mutation : JsonMutations.some(config, CASES)) {
                    read(mutation, model -> new LegacyWeights(hdf5), 2, failures);
                }
            }
        } else {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                byte[] weights =
                        zip.getInputStream(zip.getEntry("model.weights.h5")).readAllBytes();
                byte[] config = zip.getInputStream(zip.getEntry("config.json")).readAllBytes();
                try (Hdf5File hdf5 = new Hdf5File(new MeteredChannel(
                        new SeekableInMemoryByteChannel(weights), 0, weights.length, new CancellationToken()))) {
                    for (Mutation mutation : JsonMutations.some(new String(config, StandardCharsets.UTF_8), CASES)) {
                        read(mutation, model -> new ArchiveWeights(hdf5, model), 3, failures);
                    }
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void ofLayersWithoutWeightsBecomeASentenceOrANetworkToo(int keras) {
        List<String> failures = new ArrayList<>();
        String whole = WEIGHTLESS.replace('\'', '"');
        Model model = ConfigParser.parse(whole);
        assertThat(new KerasNetworks(
                                model,
                                path -> List.of(),
                                keras,
                                "net",
                                Optional.empty(),
                                FixedInputs.none(),
                                new CancellationToken())
                        .read("end", Optional.empty())
                        .network()
                        .outputSize())
                .isEqualTo(2);
        for (Mutation mutation : JsonMutations.some(whole, 3 * CASES)) {
            read(mutation, any -> path -> List.of(), keras, failures);
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void theLayerAndTheFieldAreNamed() {
        String axis = WEIGHTLESS.replace('\'', '"').replace("\"axis\":[3]", "\"axis\":{\"a\":[]}");
        assertThatThrownBy(() -> new KerasNetworks(
                                ConfigParser.parse(axis),
                                path -> List.of(),
                                2,
                                "net",
                                Optional.empty(),
                                FixedInputs.none(),
                                new CancellationToken())
                        .read("end", Optional.empty()))
                .isInstanceOf(Unreadable.class)
                .hasMessage("its layer 'norm' (Normalization) sets axis to '{\"a\":[]}', not to whole numbers");
    }

    private interface Weights {
        WeightStore of(Model model);
    }

    private static void read(Mutation mutation, Weights weights, int keras, List<String> failures) {
        try {
            Model model = ConfigParser.parse(mutation.json());
            KerasNetworks networks = new KerasNetworks(
                    model,
                    weights.of(model),
                    keras,
                    "net",
                    Optional.empty(),
                    FixedInputs.none(),
                    new CancellationToken());
            for (String output : networks.outputs()) {
                networks.read(output, Optional.empty());
            }
        } catch (Unreadable e) {
            if (e.getMessage().contains("\n")) {
                failures.add("%s: more than a line: %s".formatted(mutation, e.getMessage()));
            }
        } catch (RuntimeException e) {
            failures.add("%s: %s at %s".formatted(mutation, e, e.getStackTrace()[0]));
        }
    }
}
