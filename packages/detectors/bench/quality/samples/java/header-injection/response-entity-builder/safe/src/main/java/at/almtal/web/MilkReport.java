package at.almtal.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MilkReport {
    @GetMapping("/milk/report")
    public ResponseEntity<Integer> report(@RequestParam int week) {
        String name = "milk-" + week;
        return ResponseEntity.ok().header("X-Report", name).body(412);
    }
}
