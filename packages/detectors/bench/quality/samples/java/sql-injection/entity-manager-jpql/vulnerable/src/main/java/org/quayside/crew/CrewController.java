package org.quayside.crew;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class CrewController {
    @Autowired
    private CrewRepository crew;

    @GetMapping("/vessels/{vessel}/crew")
    public List<CrewMember> aboard(@PathVariable("vessel") String vessel) {
        return crew.aboard(vessel);
    }
}
