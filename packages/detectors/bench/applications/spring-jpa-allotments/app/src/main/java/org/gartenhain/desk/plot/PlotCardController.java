package org.gartenhain.desk.plot;

import org.gartenhain.desk.config.DeskSettings;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

import java.nio.file.Path;

@RestController
public class PlotCardController {
    private final PlotRepository plots;
    private final DeskSettings settings;

    public PlotCardController(PlotRepository plots, DeskSettings settings) {
        this.plots = plots;
        this.settings = settings;
    }

    @GetMapping(value = "/cards/{id}", produces = MediaType.TEXT_HTML_VALUE)
    public String card(@PathVariable Long id) {
        Plot plot = plots.findById(id).orElseThrow();
        return "<section><h3>" + plot.getSquareMetres() + " m2</h3><p>" + plot.getDescription() + "</p></section>";
    }

    @GetMapping(value = "/cards/{id}/tenant", produces = MediaType.TEXT_HTML_VALUE)
    public String tenant(@PathVariable Long id) {
        Plot plot = plots.findById(id).orElseThrow();
        return "<p>" + HtmlUtils.htmlEscape(plot.getTenant().getName()) + "</p>";
    }

    @GetMapping("/cards/{id}/plan")
    public ResponseEntity<Resource> plan(@PathVariable Long id) {
        Plot plot = plots.findById(id).orElseThrow();
        Path file = settings.planDir().resolve(plot.getPlanFile());
        return ResponseEntity.ok(new FileSystemResource(file));
    }
}
