package com.sundial.mail;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PreviewController {
    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);

    @PostMapping("/mail/preview")
    public Map<String, String> preview(@RequestBody Map<String, String> mail) throws IOException, TemplateException {
        String text = mail.get("text");
        Map<String, Object> model = new HashMap<>();
        model.put("greeting", "Good morning");
        model.put("text", text);
        Template template = new Template("preview", new StringReader("${greeting}, ${text}"), configuration);
        StringWriter out = new StringWriter();
        template.process(model, out);
        return Map.of("preview", out.toString());
    }
}
