package dk.strandby.shop;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
public class ShopSecurity {
    @Bean
    @Order(1)
    SecurityFilterChain shop(HttpSecurity http) throws Exception {
        http.securityMatcher("/shop/**")
                .rememberMe(withDefaults())
                .formLogin(login -> login.loginPage("/shop/login").permitAll())
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole("CUSTOMER"));
        return http.build();
    }
}
