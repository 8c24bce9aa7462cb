// Names that are given, and secrets that are read elsewhere.
package shop.store;

import java.util.Properties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class Sources {
  DriverManagerDataSource source(String password) {
    DriverManagerDataSource source = new DriverManagerDataSource("jdbc:mariadb://db.shop/store");
    // ok: hard-coded-secret
    source.setPassword(password);
    // ok: hard-coded-secret
    source.setPasswordColumn("member_pw2_hash9");
    return source;
  }

  Properties login() {
    Properties login = new Properties();
    // ok: hard-coded-secret
    login.setProperty("password", System.getenv("STORE_DB2_PASS9"));
    // ok: hard-coded-secret
    login.setProperty("password", "${STORE_DB2_PASS9}");
    // ok: hard-coded-secret
    login.setProperty("token.file", "run/secrets/db2-token9");
    return login;
  }
}
