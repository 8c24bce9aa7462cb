package org.gartenhain.desk.plot;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.gartenhain.desk.member.Member;

@Entity
public class Plot {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;
    private int squareMetres;
    private String description;
    private String planFile;

    @ManyToOne
    private Member tenant;

    public Long getId() { return id; }
    public String getNumber() { return number; }
    public void setNumber(String number) { this.number = number; }
    public int getSquareMetres() { return squareMetres; }
    public void setSquareMetres(int squareMetres) { this.squareMetres = squareMetres; }
    public String getDescription() { return description; }
    public void setDescription(String description) { this.description = description; }
    public String getPlanFile() { return planFile; }
    public void setPlanFile(String planFile) { this.planFile = planFile; }
    public Member getTenant() { return tenant; }
    public void setTenant(Member tenant) { this.tenant = tenant; }
}
