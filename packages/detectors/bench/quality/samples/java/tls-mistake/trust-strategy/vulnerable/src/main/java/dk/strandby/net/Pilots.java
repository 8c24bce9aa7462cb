package dk.strandby.net;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.ssl.SSLContexts;

public class Pilots {
    private final KeyStore authorities;

    public Pilots(KeyStore authorities) {
        this.authorities = authorities;
    }

    public CloseableHttpClient client() throws GeneralSecurityException {
        SSLContext context = SSLContexts.custom()
                .loadTrustMaterial(authorities, (chain, authType) -> true)
                .build();
        return HttpClients.custom().setSSLContext(context).build();
    }
}
