package it.colline.labels;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class LabelController {
    private final LabelRepository labels;

    public LabelController(LabelRepository labels) {
        this.labels = labels;
    }

    @GetMapping("/labels")
    public List<?> list(@RequestParam String colour) {
        return labels.ofColour(colour);
    }
}
