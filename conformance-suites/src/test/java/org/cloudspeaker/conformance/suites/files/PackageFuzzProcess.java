package org.cloudspeaker.conformance.suites.files;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.cloudspeaker.conformance.config.OtaPackageFile;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.ota.OtaPackage;
import org.cloudspeaker.conformance.ota.PackageDiff;

/** Reads hostile and damaged packages in a process of its own: its heap is what they may take. */
final class PackageFuzzProcess {
    private PackageFuzzProcess() {}

    /**
     * {@code faults}: each fault of the tables, and one package as large as may be; a line each. {@code damage SEED
     * MILLIS INPUTS}: that many damaged inputs, or as many as there is time for; one line with their number.
     */
    public static void main(String[] arguments) {
        if (arguments[0].equals("faults")) {
            PackageFaultsTest.faults().forEach(PackageFuzzProcess::find);
            System.out.println("found " + largest());
        } else {
            long seed = Long.parseLong(arguments[1]);
            Duration time = Duration.ofMillis(Long.parseLong(arguments[2]));
            System.out.println(damage(seed, time, Integer.parseInt(arguments[3])));
        }
    }

    private static void find(PackageFault fault) {
        boolean found = PackageRun.of(fault.draft()).findings(fault.id()).equals(List.of(fault.finding()));
        System.out.println((found ? "found " : "lost ") + fault);
    }

    /** A core file as large as one may be, in which one file takes all the room. */
    private static int largest() {
        PackageDraft draft = PackageDraft.cust()
                .with("cust/large", new byte[(32 << 20) - 8192])
                .inner(zip -> zip.edit("cust/large", item -> item.flags = 0));
        return OtaPackage.read(draft.file()).resources().orElseThrow().files().size();
    }

    private static String damage(long seed, Duration time, int inputs) {
        ByteCorruptor damage = new ByteCorruptor(new Random(seed));
        Instant end = Instant.now().plus(time);
        int read = 0;
        int escaped = 0;
        String last = "";
        while (read < inputs && Instant.now().isBefore(end)) {
            OtaPackageFile file = damaged(damage, read);
            byte[] text = damage.of(ParameterRun.GOOD.getBytes(StandardCharsets.UTF_8));
            try {
                readAndCheck(file, text, read % 16 == 0);
            } catch (RuntimeException | Error e) {
                escaped++;
                last = ", the last one " + e;
            }
            read++;
        }
        return read + " inputs, " + escaped + " escaped" + last;
    }

    /** In turn: the package's own bytes, those of its core file, and those of each file in it. */
    private static OtaPackageFile damaged(ByteCorruptor damage, int turn) {
        return switch (turn % 4) {
            case 0 -> PackageDraft.withKeys().whole(damage::of).file();
            case 1 -> PackageDraft.withKeys().core(damage::of).file();
            case 2 ->
                PackageDraft.ap().whole(damage::of).description(damage::of).file();
            default ->
                PackageDraft.withKeys()
                        .damaged(damage::of)
                        .description(damage::of)
                        .file();
        };
    }

    /** Reads both; now and then the whole chapter looks at them too. */
    private static void readAndCheck(OtaPackageFile file, byte[] text, boolean thoroughly) {
        OtaPackage read = OtaPackage.read(file);
        PackageDiff.of(read, OtaPackage.read(file));
        ParameterFile parameters = ParameterFile.of("posparam.ini", text);
        parameters.parameters();
        parameters.duplicateKeys();
        parameters.unknownKeys();
        if (thoroughly) {
            PackageDraft around = PackageDraft.cust().with("cust/posparam.ini", text);
            ByteCorruptor.requireVerdicts(PackageRun.of(file, around.file()));
        }
    }
}
