package dk.strandby.cards;

import jakarta.validation.Valid;
import org.apache.commons.lang3.StringUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PrintRunController {
    @PostMapping("/cards/size")
    public int size(@Valid @RequestBody PrintRun run) {
        String sheet = StringUtils.repeat("card;", run.copies());
        return sheet.length();
    }
}
