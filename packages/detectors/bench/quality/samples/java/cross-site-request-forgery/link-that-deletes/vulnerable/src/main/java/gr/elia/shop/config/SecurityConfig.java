package gr.elia.shop.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
public class SecurityConfig {
    @Bean
    SecurityFilterChain shop(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers("/", "/oils/**", "/img/**").permitAll()
                .requestMatchers("/office/**").hasRole("STAFF")
                .anyRequest().authenticated());
        http.formLogin(form -> form.loginPage("/login").permitAll());
        return http.build();
    }
}
