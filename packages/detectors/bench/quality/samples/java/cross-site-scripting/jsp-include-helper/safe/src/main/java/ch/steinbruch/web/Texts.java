package ch.steinbruch.web;

import org.apache.commons.text.StringEscapeUtils;

public final class Texts {
    private Texts() {}

    public static String title(String name) {
        if (name == null) {
            return "No quarry";
        }
        return "Quarry " + StringEscapeUtils.escapeHtml4(name);
    }
}
