package org.hillcrest.notices;

import java.io.PrintWriter;

abstract class Page {

    protected abstract String heading();

    protected String footer() {
        return "Hillcrest school office";
    }

    final void render(PrintWriter out) {
        out.println("<!DOCTYPE html>");
        out.println("<html><head><title>Notice board</title></head><body>");
        out.println("<h2>" + tidy(heading()) + "</h2>");
        out.println("<footer>" + footer() + "</footer>");
        out.println("</body></html>");
    }

    private static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        for (char letter : text.toCharArray()) {
            switch (letter) {
                case '\n', '\r', '\t' -> tidy.append(' ');
                default -> tidy.append(letter);
            }
        }
        return tidy.toString();
    }
}
