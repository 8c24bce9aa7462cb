package ee.laulu.songs.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
public class SecurityConfiguration {
    @Bean
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(rules -> {
            rules.requestMatchers("/actuator/health").permitAll();
            rules.requestMatchers(HttpMethod.POST, "/songs/**").hasRole("EDITOR");
            rules.requestMatchers(HttpMethod.PUT, "/songs/**").hasRole("EDITOR");
            rules.requestMatchers(HttpMethod.DELETE, "/songs/**").hasRole("EDITOR");
            rules.anyRequest().authenticated();
        });
        http.oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()));
        return http.build();
    }
}
