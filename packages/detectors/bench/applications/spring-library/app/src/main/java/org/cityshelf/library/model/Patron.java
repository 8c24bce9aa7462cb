package org.cityshelf.library.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "patrons")
public class Patron {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String email;
    private String name;
    private String phone;
    private String role = "PATRON";
    private String passwordHash;
    private String pinDigest;
    private String cardBox;
    private String resetCode;
    private Instant resetUntil;
    private long fineCents;

    public Long getId() { return id; }
    public void setId(Long id) { this.id = id; }
    public String getEmail() { return email; }
    public void setEmail(String email) { this.email = email; }
    public String getName() { return name; }
    public void setName(String name) { this.name = name; }
    public String getPhone() { return phone; }
    public void setPhone(String phone) { this.phone = phone; }
    public String getRole() { return role; }
    public void setRole(String role) { this.role = role; }
    public String getPasswordHash() { return passwordHash; }
    public void setPasswordHash(String passwordHash) { this.passwordHash = passwordHash; }
    public String getPinDigest() { return pinDigest; }
    public void setPinDigest(String pinDigest) { this.pinDigest = pinDigest; }
    public String getCardBox() { return cardBox; }
    public void setCardBox(String cardBox) { this.cardBox = cardBox; }
    public String getResetCode() { return resetCode; }
    public void setResetCode(String resetCode) { this.resetCode = resetCode; }
    public Instant getResetUntil() { return resetUntil; }
    public void setResetUntil(Instant resetUntil) { this.resetUntil = resetUntil; }
    public long getFineCents() { return fineCents; }
    public void setFineCents(long fineCents) { this.fineCents = fineCents; }
}
