package org.meadow.shop;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class PriceGroups {

    static final String RETAIL = "retail";

    private static final Map<String, BigDecimal> FACTORS = Map.of(
            RETAIL, BigDecimal.ONE,
            "partner", new BigDecimal("0.85"),
            "staff", new BigDecimal("0.60"));

    private final Map<String, String> contracts = new ConcurrentHashMap<>();

    void assign(String account, String group) {
        contracts.put(account, group);
    }

    String ofAccount(String account) {
        return contracts.getOrDefault(account, RETAIL);
    }

    static BigDecimal priceFor(BigDecimal list, Object sessionGroup) {
        return list.multiply(FACTORS.getOrDefault(String.valueOf(sessionGroup), BigDecimal.ONE));
    }
}
