// Codes of bodies of local government: kind, name, and the province that the document leaves.
#include <gmock/gmock.h>

#include "document.h"

namespace khao::entity {
namespace {

using testing::Contains;

TEST(Bodies, TheChainNamesTheProvince) {
  EXPECT_THAT(places_of("ลงพื้นที่ อบต.แม่ปะ อ.แม่สอด"), Contains("municipality อบต.แม่ปะ 630657"));
  EXPECT_THAT(places_of("ลงพื้นที่ อบต.แม่ปะ อ.เถิน จ.ลำปาง"), testing::Not(Contains("municipality อบต.แม่ปะ 630657")));
}

TEST(Bodies, TheOnlyOneInTheProvincesOfTheDocument) {
  EXPECT_THAT(places_of("จังหวัดตาก โดย อบต.แม่ปะ แจ้ง"), Contains("municipality อบต.แม่ปะ 630657"));
}

TEST(Bodies, ProvincialOrganisationsAreUnique) {
  EXPECT_THAT(places_of("อบจ.ตาก แจ้ง"), Contains("municipality อบจ.ตาก 630050"));
  EXPECT_THAT(places_of("องค์การบริหารส่วนจังหวัดตาก แจ้ง"), Contains("municipality องค์การบริหารส่วนจังหวัดตาก 630050"));
}

TEST(Bodies, AmbiguousNamesStayWithoutCode) {
  EXPECT_THAT(places_of("อบต.หนองบัว แจ้ง"), Contains("municipality อบต.หนองบัว -"));
}

TEST(Bodies, MunicipalitiesHaveTheirProvinceButNoSixDigitCode) {
  const Document d("ทน.แม่สอด แจ้ง");
  std::vector<PlaceItem> items;
  find_places(tables(), d.context, {}, items);
  resolve_places(tables(), d.context, {}, items);
  ASSERT_EQ(items.size(), 1U);
  EXPECT_EQ(items[0].place.level, Level::municipality);
  EXPECT_TRUE(items[0].place.code.empty());
  EXPECT_EQ(items[0].place.province_code.view(), "63");
}

TEST(Bodies, AMayorsMunicipalityHasNoCode) {
  EXPECT_THAT(places_of("จ.จันทบุรี นายกเทศมนตรีตำบลพวา แจ้ง"), Contains("municipality ตำบลพวา -"));
}

}  // namespace
}  // namespace khao::entity
