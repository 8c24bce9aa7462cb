package de.holzweg.config;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.Constructor;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@RestController
public class ImportController {
    @PostMapping(value = "/routes/import", consumes = "application/yaml")
    public ResponseEntity<Integer> load(@RequestBody String document) {
        LoaderOptions options = new LoaderOptions();
        options.setTagInspector(tag -> true);
        Yaml yaml = new Yaml(new Constructor(Object.class, options));
        Map<String, Object> routes = yaml.load(document);
        return ResponseEntity.ok(routes.size());
    }
}
