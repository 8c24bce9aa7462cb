package com.harrowgate.wiki;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PageSearch {
    private final List<String> titles = List.of("Arrivals", "Departures", "Lost property");

    @GetMapping("/pages")
    public List<String> find(@RequestParam String title) {
        Pattern pattern = Pattern.compile(title, Pattern.CASE_INSENSITIVE);
        return titles.stream().filter(each -> pattern.matcher(each).find()).collect(Collectors.toList());
    }
}
