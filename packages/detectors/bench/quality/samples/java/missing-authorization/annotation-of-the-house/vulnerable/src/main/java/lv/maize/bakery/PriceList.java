package lv.maize.bakery;

import java.math.BigDecimal;
import java.util.Map;

public interface PriceList {
    Map<String, BigDecimal> all();

    void put(String bread, BigDecimal price);

    void remove(String bread);

    void hide(String bread, boolean isHidden);
}
