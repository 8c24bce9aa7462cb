package be.torenhof.letters;

import freemarker.cache.StringTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

public class LetterService {
    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
    private final StringTemplateLoader loader = new StringTemplateLoader();

    public LetterService() {
        configuration.setTemplateLoader(loader);
        loader.putTemplate("welcome", "Dear ${guest}, welcome!");
    }

    public String write(String text, String guest) throws IOException, TemplateException {
        loader.putTemplate("custom", text);
        StringWriter out = new StringWriter();
        configuration.getTemplate("custom").process(Map.of("guest", guest), out);
        return out.toString();
    }
}
