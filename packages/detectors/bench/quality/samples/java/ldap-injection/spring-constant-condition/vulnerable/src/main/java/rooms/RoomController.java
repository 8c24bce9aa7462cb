package rooms;

import java.util.List;
import org.springframework.ldap.core.AttributesMapper;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class RoomController {
    private final LdapTemplate template;

    public RoomController(LdapTemplate template) {
        this.template = template;
    }

    @GetMapping("/rooms")
    public List<String> rooms(@CookieValue(name = "floor", defaultValue = "1") String floor) {
        String wanted;
        int number = 106;
        if ((7 * 42) - number > 200) {
            wanted = "ground";
        } else {
            wanted = floor;
        }
        AttributesMapper<String> mapper = attributes -> (String) attributes.get("cn").get();
        return template.search("ou=rooms", "(floor=" + wanted + ")", mapper);
    }
}
