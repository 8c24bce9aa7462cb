package be.torenhof.letters;

import freemarker.template.TemplateException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;

@Path("/letters")
public class LetterResource {
    private final LetterService letters = new LetterService();

    @POST
    @Produces("text/plain")
    public String write(@FormParam("text") String text, @FormParam("guest") String guest)
            throws IOException, TemplateException {
        return letters.write(text, guest);
    }
}
