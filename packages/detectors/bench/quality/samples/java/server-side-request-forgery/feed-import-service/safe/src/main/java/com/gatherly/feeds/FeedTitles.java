package com.gatherly.feeds;

class FeedTitles {

    private static final String OPEN = "<title>";

    /** The text of the first title element, without parsing the whole document. */
    String titleOf(String xml) {
        int start = xml.indexOf(OPEN);
        if (start < 0) {
            return "";
        }
        int end = xml.indexOf('<', start + OPEN.length());
        return end < 0 ? "" : xml.substring(start + OPEN.length(), end).trim();
    }
}
