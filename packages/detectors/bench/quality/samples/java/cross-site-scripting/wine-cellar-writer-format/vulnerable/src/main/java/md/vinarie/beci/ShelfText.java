package md.vinarie.beci;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

class ShelfText {
    String prepare(String shelf) {
        String encoded = URLEncoder.encode(shelf, StandardCharsets.UTF_8);
        String decoded = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        return decoded.trim();
    }
}
