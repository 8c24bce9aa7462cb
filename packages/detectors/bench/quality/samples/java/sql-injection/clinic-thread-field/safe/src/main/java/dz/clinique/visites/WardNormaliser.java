package dz.clinique.visites;

import java.util.Locale;

class WardNormaliser implements Runnable {
    private final String asked;
    private String ward = "general";

    WardNormaliser(String asked) {
        this.asked = asked;
    }

    @Override
    public void run() {
        if (asked != null && asked.toLowerCase(Locale.ROOT).startsWith("child")) {
            ward = "children";
        }
    }

    String ward() {
        return ward;
    }
}
