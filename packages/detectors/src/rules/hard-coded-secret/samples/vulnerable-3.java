// Passwords of databases, given to what connects.
package shop.store;

import java.util.Properties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class Sources {
  DriverManagerDataSource source() {
    DriverManagerDataSource source = new DriverManagerDataSource("jdbc:mariadb://db.shop/store");
    // finding: hard-coded-secret
    source.setPassword("Wd8rQ2kXz5LmT9vB");
    return source;
  }

  Properties login() {
    Properties login = new Properties();
    // finding: hard-coded-secret
    login.setProperty("password", "Gr4nite-Quay-1987");
    return login;
  }
}
