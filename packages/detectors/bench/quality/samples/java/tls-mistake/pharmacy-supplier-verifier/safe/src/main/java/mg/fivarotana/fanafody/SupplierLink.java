package mg.fivarotana.fanafody;

import java.io.IOException;
import java.net.URL;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;

public class SupplierLink {
    public int openOrders() throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection) new URL("https://orders.supplier.example/open").openConnection();
        connection.setHostnameVerifier(Verifiers.forSupplier());
        connection.setConnectTimeout(4000);
        return connection.getResponseCode();
    }

    private static final class Verifiers {
        static HostnameVerifier forSupplier() {
            return (name, session) -> HttpsURLConnection.getDefaultHostnameVerifier().verify("orders.supplier.example", session);
        }
    }
}
