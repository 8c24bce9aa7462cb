// Verifiers that a function makes, which compare the name.
package shop.net;

import java.io.IOException;
import java.net.URL;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;

class Links {
  HttpsURLConnection open() throws IOException {
    HttpsURLConnection connection = (HttpsURLConnection) new URL("https://stock.shop/").openConnection();
    // ok: tls-mistake
    connection.setHostnameVerifier(Verifiers.forStock());
    return connection;
  }
}

class Verifiers {
  static HostnameVerifier forStock() {
    return (name, session) -> HttpsURLConnection.getDefaultHostnameVerifier().verify("stock.shop", session);
  }
}
