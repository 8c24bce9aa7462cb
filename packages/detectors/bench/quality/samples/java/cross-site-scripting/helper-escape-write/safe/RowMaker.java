package org.example.agents;

import org.springframework.web.util.HtmlUtils;

class RowMaker {

    private final String tag;

    RowMaker(String tag) {
        this.tag = tag;
    }

    String row(String text) {
        String given = text == null ? "" : text;
        return "<" + tag + ">" + HtmlUtils.htmlEscape(given) + "</" + tag + ">";
    }
}
