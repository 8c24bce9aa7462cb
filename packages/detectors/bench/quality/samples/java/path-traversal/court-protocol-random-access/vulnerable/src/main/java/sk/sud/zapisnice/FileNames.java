package sk.sud.zapisnice;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;

final class FileNames {
    private FileNames() {
    }

    static String plain(String encoded) throws UnsupportedEncodingException {
        if (encoded == null) {
            return "index.txt";
        }
        String decoded = URLDecoder.decode(encoded, "UTF-8");
        return decoded.replace(' ', '_');
    }
}
