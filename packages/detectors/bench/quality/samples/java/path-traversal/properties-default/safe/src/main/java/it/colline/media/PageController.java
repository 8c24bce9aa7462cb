package it.colline.media;

import java.io.IOException;
import java.util.Properties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PageController {
    private final Pages pages = new Pages(new Properties());

    @GetMapping("/pages/{page}/length")
    public long length(@PathVariable String page) throws IOException {
        return pages.length(Integer.toString(Integer.parseInt(page)));
    }
}
