package be.torenhof.bookings;

import org.xml.sax.Attributes;

public class BookingCounter extends BookingParser {
    private int bookings;

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        if (localName.equals("booking")) {
            bookings++;
        }
    }

    public int bookings() {
        return bookings;
    }
}
