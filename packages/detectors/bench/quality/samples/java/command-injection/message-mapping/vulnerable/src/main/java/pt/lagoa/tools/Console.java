package pt.lagoa.tools;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Controller;

@Controller
public class Console {
    private static final Pattern SHOW = Pattern.compile("show (.+)");

    @MessageMapping("/console")
    public void receive(@Payload String message) throws IOException {
        Matcher matcher = SHOW.matcher(message);
        if (matcher.matches()) {
            String unit = matcher.group(1);
            Runtime.getRuntime().exec(new String[] {"bash", "-c", "journalctl -u " + unit + " > unit.log"});
        }
    }
}
