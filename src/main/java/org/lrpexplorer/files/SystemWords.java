package org.lrpexplorer.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;

/** Why the system did not read or write, in its own words. */
public final class SystemWords {

    /** What Linux, macOS and Windows say of disks that fail and of network drives that are out of reach. */
    private static final List<String> DRIVE = List.of(
            "Input/output error",
            "I/O error",
            "Stale",
            "Host is down",
            "No route to host",
            "timed out",
            "Transport endpoint",
            "Device not configured",
            "No such device",
            "network",
            "device is not ready",
            "I/O device error");

    private SystemWords() {}

    /** Why the system refused, without the path that it puts in front. */
    public static String of(IOException refusal) {
        IOException first = first(refusal);
        if (first instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = first instanceof FileSystemException named ? named.getReason() : first.getMessage();
        return reason == null ? "the system does not say why" : reason;
    }

    /** Whether it is the drive that failed, not what lies there or what is allowed. */
    public static boolean isOfDrive(IOException refusal) {
        return isOfDrive(of(refusal));
    }

    static boolean isOfDrive(String words) {
        return DRIVE.stream().anyMatch(words::contains);
    }

    /** What encoders of pictures say of a failure hides what the system said. */
    static IOException first(IOException refusal) {
        IOException first = refusal;
        while (first.getCause() instanceof IOException cause) {
            first = cause;
        }
        return first;
    }
}
