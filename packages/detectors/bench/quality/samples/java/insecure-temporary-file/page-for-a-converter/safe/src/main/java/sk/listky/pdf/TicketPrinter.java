package sk.listky.pdf;

import java.io.IOException;
import java.util.Map;

public class TicketPrinter {
    private static final String PAGE = "<html><body><h1>%s</h1><p>%s</p></body></html>";

    private final Converter converter = new Converter("/usr/bin/wkhtmltopdf");

    public byte[] print(Map<String, String> ticket) throws IOException, InterruptedException {
        return converter.convert(PAGE.formatted(escaped(ticket.get("event")), escaped(ticket.get("seat"))));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
