package md.vinarie.beci;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.owasp.encoder.Encode;

class ShelfText {
    String prepare(String shelf) {
        String encoded = URLEncoder.encode(shelf, StandardCharsets.UTF_8);
        String decoded = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        return Encode.forHtml(decoded.trim());
    }
}
