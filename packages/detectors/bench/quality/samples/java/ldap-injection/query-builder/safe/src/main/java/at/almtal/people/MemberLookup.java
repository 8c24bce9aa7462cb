package at.almtal.people;

import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.query.LdapQueryBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MemberLookup {
    private final LdapTemplate template;

    public MemberLookup(LdapTemplate template) {
        this.template = template;
    }

    @GetMapping("/members/exists")
    public boolean exists(@RequestHeader("X-Member") String member) {
        return !template.find(LdapQueryBuilder.query().base("ou=members").where("uid").is(member), Member.class).isEmpty();
    }

    public static class Member {
        private String uid;

        public String getUid() {
            return uid;
        }
    }
}
