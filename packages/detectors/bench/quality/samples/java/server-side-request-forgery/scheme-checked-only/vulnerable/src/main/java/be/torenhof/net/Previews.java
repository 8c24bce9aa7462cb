package be.torenhof.net;

import java.io.IOException;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Service;

@Service
public class Previews {
    public String title(String link) throws IOException {
        if (!isAllowed(link)) {
            throw new IllegalArgumentException("no such link");
        }
        return Jsoup.connect(link).timeout(2000).get().title();
    }

    private boolean isAllowed(String link) {
        return link.startsWith("https://");
    }
}
