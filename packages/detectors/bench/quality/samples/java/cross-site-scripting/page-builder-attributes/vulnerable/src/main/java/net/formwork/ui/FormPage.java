package net.formwork.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Builds the markup of a small form. */
public class FormPage {

    private final String title;
    private final List<String> rows = new ArrayList<>();
    private String action = "";

    public FormPage(String title) {
        this.title = title;
    }

    public FormPage action(String path) {
        this.action = path;
        return this;
    }

    public FormPage field(String label, String name, String value) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("type", "text");
        attributes.put("name", name);
        attributes.put("value", value == null ? "" : value);
        rows.add("<label>" + escape(label) + " <input" + format(attributes) + "></label>");
        return this;
    }

    public String build() {
        StringBuilder page = new StringBuilder("<!doctype html><html><head><title>");
        page.append(escape(title)).append("</title></head><body>");
        page.append("<form method=\"post\" action=\"").append(escape(action)).append("\">");
        rows.forEach(page::append);
        return page.append("<button>Save</button></form></body></html>").toString();
    }

    private static String format(Map<String, String> attributes) {
        StringJoiner joined = new StringJoiner(" ", " ", "");
        for (Map.Entry<String, String> entry : attributes.entrySet()) {
            joined.add(entry.getKey() + "=\"" + entry.getValue() + "\"");
        }
        return joined.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
