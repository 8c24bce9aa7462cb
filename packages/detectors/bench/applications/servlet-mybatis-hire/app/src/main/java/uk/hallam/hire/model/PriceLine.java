package uk.hallam.hire.model;

import java.io.Serializable;
import java.math.BigDecimal;

/** One line of a price list of a supplier. */
public class PriceLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private String code;
    private String label;
    private BigDecimal price;

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }
}
