package nl.windhoek.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("spring.mail")
public record DeskAddress(String host, String username) {
    public String sender() {
        return username + "@" + host;
    }
}
