// Verifiers that a function makes.
package shop.net;

import java.io.IOException;
import java.net.URL;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import org.apache.http.conn.ssl.NoopHostnameVerifier;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

class Links {
  HttpsURLConnection open() throws IOException {
    HttpsURLConnection connection = (HttpsURLConnection) new URL("https://stock.shop/").openConnection();
    // finding: tls-mistake
    connection.setHostnameVerifier(Verifiers.forStock());
    return connection;
  }

  CloseableHttpClient client() {
    // finding: tls-mistake
    return HttpClients.custom().setSSLHostnameVerifier(Verifiers.forClient()).build();
  }
}

class Verifiers {
  static HostnameVerifier forStock() {
    return (name, session) -> true;
  }

  static HostnameVerifier forClient() {
    return NoopHostnameVerifier.INSTANCE;
  }
}
