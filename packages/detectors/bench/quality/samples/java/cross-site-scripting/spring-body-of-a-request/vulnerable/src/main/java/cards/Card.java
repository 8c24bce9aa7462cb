package cards;

import org.springframework.web.util.HtmlUtils;

public record Card(String title, String owner) {
    @Override
    public String title() {
        return title == null ? HtmlUtils.htmlEscape("<none>") : title;
    }
}
