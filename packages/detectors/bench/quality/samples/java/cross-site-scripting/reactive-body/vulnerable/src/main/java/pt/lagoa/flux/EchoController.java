package pt.lagoa.flux;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

@RestController
public class EchoController {
    public record Line(String text) {}

    @PostMapping(path = "/echo", produces = MediaType.TEXT_HTML_VALUE)
    public Mono<String> echo(@RequestBody Mono<Line> line) {
        return line.map(Line::text)
                .filter(text -> text.length() < 1000)
                .map(text -> "<pre>" + text + "</pre>")
                .defaultIfEmpty("<pre></pre>");
    }
}
