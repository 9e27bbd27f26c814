import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Holds PDFs against PDF/A-3a and PDF/UA-1 with veraPDF: a line for each rule a file breaks, and exit code 1 if there is any. */
public final class VeraPdf {
    private static final Map<PDFAFlavour, String> ASKED =
        Map.of(PDFAFlavour.PDFA_3_A, "PDF/A-3a", PDFAFlavour.PDFUA_1, "PDF/UA-1");

    public static void main(String[] files) throws Exception {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        List<Future<List<String>>> all = new ArrayList<>();
        ExecutorService cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        for (String file : files) {
            Callable<List<String>> look = () -> faults(file);
            all.add(cores.submit(look));
        }
        cores.shutdown();
        int broken = 0;
        for (Future<List<String>> one : all) {
            List<String> faults = one.get();
            faults.forEach(System.out::println);
            broken += faults.isEmpty() ? 0 : 1;
        }
        System.err.println(files.length + " files checked for PDF/A-3a and PDF/UA-1, " + broken + " with faults.");
        System.exit(broken == 0 ? 0 : 1);
    }

    private static List<String> faults(String file) {
        List<String> faults = new ArrayList<>();
        ASKED.forEach((flavour, name) -> {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour)) {
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
                ValidationResult result = validator.validate(parser);
                Map<String, Integer> rules = new TreeMap<>();
                for (TestAssertion one : result.getTestAssertions()) {
                    String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
                    rules.merge(name + " " + rule + ": " + one.getMessage(), 1, Integer::sum);
                }
                rules.forEach((rule, times) -> faults.add(file + ": " + rule + (times > 1 ? " (" + times + " times)" : "")));
                if (!result.isCompliant() && rules.isEmpty()) {
                    faults.add(file + ": " + name + ": not compliant");
                }
            } catch (Exception error) {
                faults.add(file + ": " + name + ": cannot be read: " + error);
            }
        });
        return faults;
    }
}
