package dk.strandby.store;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Configuration
public class Sources {
    @Value("${store.user}")
    private String user;

    @Value("${store.password}")
    private String password;

    @Bean
    public DataSource store() {
        DriverManagerDataSource source = new DriverManagerDataSource("jdbc:mariadb://db.strandby.dk/store");
        source.setUsername(user);
        source.setPassword(password);
        return source;
    }
}
