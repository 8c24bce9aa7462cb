package fr.peltier.people;

import java.util.List;
import org.springframework.ldap.core.AttributesMapper;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.filter.EqualsFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PeopleController {
    private static final AttributesMapper<String> MAIL = attributes -> (String) attributes.get("mail").get();
    private final LdapTemplate directory;

    public PeopleController(LdapTemplate directory) {
        this.directory = directory;
    }

    @GetMapping("/people")
    public List<String> mails(@RequestParam String department) {
        String filter = "(ou=" + department + ")";
        return directory.search("dc=peltier,dc=fr", filter, MAIL);
    }
}
