package org.fellside.climbing;

import java.util.List;
import java.util.Locale;
import org.springframework.ldap.core.AttributesMapper;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.support.LdapEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MembershipController {

    private static final AttributesMapper<String> NAMES = attributes -> attributes.get("cn").get().toString();
    private static final String SECTION = LdapEncoder.filterEncode("alpine (north)");

    private final LdapTemplate ldap;

    public MembershipController(LdapTemplate ldap) {
        this.ldap = ldap;
    }

    @GetMapping("/members/count")
    public int count(@RequestParam("town") String town) {
        Held<String> held = new Held<>(town)
                .map(String::trim)
                .map(text -> text.toLowerCase(Locale.ROOT));
        String filter = "(&(objectClass=inetOrgPerson)(ou=" + SECTION + ")(l=" + held.value() + "))";
        List<String> names = ldap.search("ou=members", filter, NAMES);
        return names.size();
    }
}
