package nl.windhoek.net;

import org.apache.http.client.config.RequestConfig;
import org.apache.http.conn.ssl.DefaultHostnameVerifier;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;

public final class Clients {
    private Clients() {}

    public static CloseableHttpClient partner() {
        RequestConfig timeouts = RequestConfig.custom().setConnectTimeout(2000).setSocketTimeout(5000).build();
        return HttpClientBuilder.create()
                .setDefaultRequestConfig(timeouts)
                .setSSLHostnameVerifier(new DefaultHostnameVerifier())
                .build();
    }
}
