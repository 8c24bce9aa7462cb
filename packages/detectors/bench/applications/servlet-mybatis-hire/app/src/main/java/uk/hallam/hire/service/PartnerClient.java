package uk.hallam.hire.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.io.IOUtils;

/** Asks other companies. */
public class PartnerClient {
    private static final Map<String, String> MAKERS = Map.of(
            "kubota", "https://parts.kubota.example/stock/",
            "wacker", "https://service.wacker.example/v2/parts/");

    public String firstBytes(String address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
        connection.setConnectTimeout(4000);
        connection.setReadTimeout(4000);
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readNBytes(4096), StandardCharsets.UTF_8);
        } finally {
            connection.disconnect();
        }
    }

    public String stock(String maker, String part) throws IOException {
        String base = MAKERS.get(maker);
        if (base == null) {
            throw new IOException("unknown maker");
        }
        URL url = new URL(base + URLEncoder.encode(part, StandardCharsets.UTF_8));
        return IOUtils.toString(url, StandardCharsets.UTF_8);
    }

    public String registered(String companyNumber) throws IOException {
        URL url = new URL("https://register.example/company/" + URLEncoder.encode(companyNumber, StandardCharsets.UTF_8) + "/summary");
        return IOUtils.toString(url, StandardCharsets.UTF_8);
    }

    public boolean answers(String callback) throws IOException {
        URI uri = URI.create(callback);
        if (!"https".equals(uri.getScheme()) || !"hooks.buildersyard.example".equals(uri.getHost())) {
            return false;
        }
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod("HEAD");
        return connection.getResponseCode() < 400;
    }
}
