package flow;

import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
public class FlowController {
    private final Function<String, String> next = step -> step.isEmpty() ? "/start" : "/end";

    @GetMapping("/flow")
    public String flow(@RequestParam(defaultValue = "") String step) {
        String target = next.andThen(String::trim).apply(step);
        return "redirect:" + target;
    }
}
