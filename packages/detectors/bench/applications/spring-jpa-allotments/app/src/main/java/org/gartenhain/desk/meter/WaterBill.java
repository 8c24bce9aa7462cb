package org.gartenhain.desk.meter;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.gartenhain.desk.member.Member;

@Entity
public class WaterBill {
    @Id
    @GeneratedValue
    private Long id;

    private int cubicMetres;
    private int cents;
    private String remark;

    @ManyToOne
    private Member member;

    public Long getId() { return id; }
    public int getCubicMetres() { return cubicMetres; }
    public void setCubicMetres(int cubicMetres) { this.cubicMetres = cubicMetres; }
    public int getCents() { return cents; }
    public void setCents(int cents) { this.cents = cents; }
    public String getRemark() { return remark; }
    public void setRemark(String remark) { this.remark = remark; }
    public Member getMember() { return member; }
    public void setMember(Member member) { this.member = member; }
}
