package ch.steinbruch.survey;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequiredArgsConstructor
public class QuarryController {
    private final QuarryStore store;

    @GetMapping("/quarries")
    public List<Long> find(@RequestParam String canton) {
        Criterion criterion = Criterion.builder().canton(canton).build();
        return store.find(criterion);
    }
}
